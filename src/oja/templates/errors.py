"""Refusals of templates."""

from oja.kernel.errors import Conflict, Unavailable, Unprocessable


class TemplateTaken(Conflict):
    code = "template_taken"
    message = "There is a template with this name in this language already. Choose another name, or edit that one."


class InvalidTemplate(Unprocessable):
    code = "invalid_template"
    message = "WhatsApp would not take this template yet."


class NotThese(Conflict):
    code = "cannot_change"
    message = "Name, language and (once approved) category of a template stay as they are. Make a new one instead."


class OnItsWay(Conflict):
    code = "on_its_way"
    message = "This template is being sent to WhatsApp right now. Try again in a moment."


class InReview(Conflict):
    code = "in_review"
    message = "Meta is looking at this template. It can be changed once the answer is there."


class NothingToSubmit(Conflict):
    code = "nothing_to_submit"
    message = "This template stands at WhatsApp just as it is here: there is nothing to submit."


class TemplateRefused(Unprocessable):
    code = "template_refused"
    message = "WhatsApp did not take this template."


class NoAccount(Conflict):
    code = "no_account"
    message = "Connect a WhatsApp number first, under WhatsApp: templates belong to its account."


class KeptElsewhere(Conflict):
    code = "kept_elsewhere"
    message = (
        "The provider of this number keeps its templates: write them in Twilio's Content Template Builder, or in the"
        " 360dialog Hub. Once they are approved there, they can be sent from a chat here."
    )


class WhatsAppSilent(Unavailable):
    code = "whatsapp_silent"
    message = "WhatsApp could not be reached. Try again in a moment."


class FormsNotShown(Unavailable):
    code = "forms_not_shown"
    message = "WhatsApp did not show the forms of this account. Try again in a moment."
