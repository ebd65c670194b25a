"""
Pictures of products: uploaded, put in order, cropped, made in fixed widths, shown for ever under one address.

Promises: what a shopper is shown was drawn anew by us, without what a camera or a stranger wrote into the file; an
address never changes what it shows; a picture that cannot be kept elsewhere right now waits here and goes on by
itself. `Product.image_url` is the JPEG of the first picture, so chats and link previews need not know of any of this.
"""
