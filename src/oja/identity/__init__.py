"""Identity: people and their sign-ins, over all shops. Owns users and login sessions; emits nothing."""
