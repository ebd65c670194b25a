"""
Linked pictures: those that a merchant names by their address, fetched and made into pictures of ours.

Promises: an address is fetched from the public internet only (`kernel.outside`), soon and in the background, from one
host one file at a time; what fails in passing is tried again ever more seldom, and a failure says why. Until then, and
when it fails for good, the product's `image_url` stays the address that was given.
"""
