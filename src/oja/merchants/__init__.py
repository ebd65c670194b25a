"""Merchants: shops, their members and roles; registration and sign-in. Emits MerchantRegistered."""
