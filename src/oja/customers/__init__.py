"""
Customers: who shops with a merchant, and every identifier they were seen under.

Promises: one person is one customer under all her identifiers; records are joined only when nothing contradicts or a
person says so, and can be taken apart again. Emits CustomersMerged and CustomersSplit.
"""
