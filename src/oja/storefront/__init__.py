"""
Storefront: a shop's public pages, rendered to HTML on the server and working before any script runs.

Owns how a shop looks (`design`) and its pages in the merchant's own words (`info`); all else is built from what the
packages below know. Promises that a page answers even when the renderer fails: then the shell goes out with its data
inlined and the browser draws it. Emits no events.
"""
