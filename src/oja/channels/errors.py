"""Refusals of channels."""

from oja.kernel.errors import Conflict, Unavailable, Unprocessable


class NumberTaken(Conflict):
    code = "number_taken"
    message = "This number is connected to another shop."


class AppKeyTaken(Conflict):
    code = "app_key_taken"
    message = "This webhook key is already in use. Choose another one."


class UnknownApp(Unprocessable):
    code = "unknown_app"
    message = "This shop has no Meta app with that key. Give its app secret to add it."


class NumberUnreadable(Unprocessable):
    code = "number_unreadable"
    message = "Meta does not tell which number this is. Check the id and the access token, or give the number yourself."


class OtherProvider(Conflict):
    code = "other_provider"
    message = "This number is connected through another provider. Connect it there again."


class CredentialsRefused(Unprocessable):
    code = "credentials_refused"
    message = "These credentials are not accepted. Copy them again, whole."


class ProviderAway(Unavailable):
    code = "provider_away"
    message = "The provider does not answer right now, so nothing was changed. Please try again in a minute."


class ChannelStopped(Conflict):
    code = "channel_stopped"
    message = "This WhatsApp number cannot send right now. Look at Channels to see what to do."


class NoChannel(Conflict):
    code = "no_channel"
    message = "Connect a WhatsApp number first, under Channels."


class FormRefused(Unprocessable):
    code = "form_refused"
    message = "Meta did not take this form."


class ProofNeeded(Unprocessable):
    code = "proof_needed"
    message = "Show that the number is yours: give a token of your Meta app that sees it, or use Meta's own sign-up."


class NotHers(Unprocessable):
    code = "number_not_seen"
    message = "This access token does not see that number. Check both ids, or give the token access to the account."


class NumberRemoved(Conflict):
    code = "number_removed"
    message = "This number is no longer connected, so its chats can only be read. Connect it again to answer."


class NotRegistered(Unprocessable):
    code = "not_registered"
    message = "Meta did not register this number."


class NotCoexistence(Conflict):
    code = "not_coexistence"
    message = "Only a number that is used in the WhatsApp Business app too has contacts and chats to share."
