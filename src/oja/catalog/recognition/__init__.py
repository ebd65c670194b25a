"""
Recognition: which product a picture shows: by a code printed on it, else by pictures of the shop that are alike.

Promises: a stranger's picture is opened in a process of its own, small, and for a short time; what is answered are
candidates with the reason for each, never a verdict; a picture that tells nothing finds nothing.
"""
