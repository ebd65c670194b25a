"""Refusals of pictures."""

from oja.kernel.errors import Conflict, NotFound, Refusal, Unavailable, Unprocessable


class PictureNotFound(NotFound):
    message = "There is no such picture. It may have been removed."


class NotAPicture(Unprocessable):
    code = "not_a_picture"
    message = "This is not a photo that we can show. Please upload a JPEG, PNG, WebP, AVIF or GIF."


class PictureBroken(Unprocessable):
    code, message = "picture_broken", "This picture cannot be read. It may be damaged; please save it again."


class TooManyPixels(Unprocessable):
    code = "too_many_pixels"
    message = "This picture has more than 50 million pixels. Please save it smaller; 2,500 pixels wide is plenty."


class PictureTooLarge(Refusal):
    status, code, message = 413, "picture_too_large", "A picture may have up to 20 MB. Please save it smaller."


class TooManyPictures(Conflict):
    code = "too_many_pictures"
    message = "A product can have up to 20 pictures. Remove one, then add the new one."


class OtherPictures(Conflict):
    code = "other_pictures"
    message = "The pictures have changed in the meantime. Please look again and repeat your change."


class PictureNotReady(Conflict):
    code, message = "picture_not_ready", "This picture is still being prepared. Please try again in a moment."


class BadCrop(Unprocessable):
    code, message = "bad_crop", "This part lies outside the picture, or is smaller than 16 by 16 pixels."


class StoreAway(Unavailable):
    code = "store_away"
    message = "The store of files does not answer right now, so nothing can be uploaded. Please try again in a moment."
