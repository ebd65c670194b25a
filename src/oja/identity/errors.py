"""Refusals of identity."""

from oja.kernel.errors import Conflict, Unauthorised


class EmailTaken(Conflict):
    code, message = "email_taken", "There is already an account with this e-mail address. Sign in instead."


class WrongPassword(Unauthorised):
    code, message = "wrong_credentials", "This e-mail address and password do not go together. Please try again."


class SignedOut(Unauthorised):
    code, message = "signed_out", "You are signed out. Please sign in again."
