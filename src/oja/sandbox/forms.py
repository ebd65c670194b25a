"""Forms (Flows): kept, published, and opened on the shopper's phone, which talks to the business by sealed letters."""

import base64
import os
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import httpx2
import orjson
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import JSON, func, or_, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel import errors, http
from oja.sandbox import payloads
from oja.sandbox.errors import GraphError
from oja.sandbox.models import Number, Row

PATIENCE = 10.0
_OAEP = padding.OAEP(mgf=padding.MGF1(hashes.SHA256()), algorithm=hashes.SHA256(), label=None)


class Form(Row):
    """A form of a business account. `screens` is its Flow JSON."""

    __tablename__ = "forms"

    id: Mapped[str] = mapped_column(primary_key=True)
    waba_id: Mapped[str]
    name: Mapped[str]
    endpoint: Mapped[str]
    status: Mapped[str]
    screens: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class FormKey(Row):
    """The public key that letters to a number are sealed with."""

    __tablename__ = "form_keys"

    phone_number_id: Mapped[str] = mapped_column(primary_key=True)
    public_pem: Mapped[str]


@dataclass(frozen=True, slots=True)
class Refused(Exception):
    """The business did not answer a letter as it should; what the phone would show."""

    message: str

    def __str__(self) -> str:
        return self.message


async def set_key(db: AsyncSession, phone_number_id: str, public_pem: str) -> None:
    """
    Keep the public key of a number.

    :raises GraphError: it is no RSA key of 2048 bits
    """
    try:
        key = serialization.load_pem_public_key(public_pem.encode())
    except ValueError:
        key = None
    if not isinstance(key, rsa.RSAPublicKey) or key.key_size != 2048:
        raise GraphError(100, "business_public_key must be an RSA public key of 2048 bits, as PEM.")
    row = insert(FormKey).values(phone_number_id=phone_number_id, public_pem=public_pem)
    kept = row.on_conflict_do_update(index_elements=["phone_number_id"], set_={"public_pem": public_pem})
    await db.execute(kept)


async def find_key(db: AsyncSession, phone_number_id: str) -> str | None:
    """The public key of a number, as it was given."""
    return await db.scalar(select(FormKey.public_pem).where(FormKey.phone_number_id == phone_number_id))


async def make(db: AsyncSession, waba_id: str, *, name: str, endpoint: str) -> Form:
    """
    Make an empty form.

    :raises GraphError: the account has one of that name
    """
    if await db.scalar(select(Form.id).where(Form.waba_id == waba_id, Form.name == name)) is not None:
        raise GraphError(139000, f"There is a Flow named {name} already.")
    form = Form(id=str(secrets.randbelow(9 * 10**14) + 10**14), waba_id=waba_id, name=name, endpoint=endpoint,
                status="DRAFT", screens=None)  # fmt: skip
    db.add(form)
    return form


def fill(form: Form, raw: bytes) -> list[dict[str, Any]]:
    """Give a form its screens; answers the mistakes in them, and keeps those that have none."""
    try:
        screens = orjson.loads(raw)
    except orjson.JSONDecodeError as error:
        return [_mistake("INVALID_JSON", str(error))]
    mistakes = _mistakes(screens)
    if not mistakes:
        form.screens = screens
    return mistakes


def publish(form: Form) -> None:
    """
    Let shoppers use a form.

    :raises GraphError: it has no screens
    """
    if form.screens is None:
        raise GraphError(139002, "A Flow without valid screens cannot be published.")
    form.status = "PUBLISHED"


async def get(db: AsyncSession, flow_id: str) -> Form:
    """
    A form.

    :raises NotFound: there is none with that id
    """
    form = await db.get(Form, flow_id)
    if form is None:
        raise errors.NotFound("The sandbox has no such form.")
    return form


async def page(db: AsyncSession, waba_id: str, *, limit: int, after: str | None = None) -> Sequence[Form]:
    """So many forms of an account, the largest id first, below `after`."""
    wanted = select(Form).where(Form.waba_id == waba_id).order_by(Form.id.desc()).limit(limit)
    return (await db.scalars(wanted.where(Form.id < after) if after else wanted)).all()


async def find_named(db: AsyncSession, waba_id: str, named: str) -> Form | None:
    """A form of an account, as a message names it: by its id or by its name."""
    of_account = select(Form).where(Form.waba_id == waba_id)
    return (await db.scalars(of_account.where(or_(Form.id == named, Form.name == named)))).first()


async def get_named(db: AsyncSession, waba_id: str, named: str) -> Form:
    """
    The same.

    :raises NotFound: the account has none
    """
    form = await find_named(db, waba_id, named)
    if form is None:
        raise errors.NotFound("The sandbox has no such form.")
    return form


async def ask(number: Number, form: Form, public_pem: str | None, said: Mapping[str, Any]) -> dict[str, Any]:
    """
    Let the phone write a letter to the form's endpoint and read the answer. Call it without a transaction.

    :raises Refused: there is no key, or the endpoint did not answer as it should
    """
    if public_pem is None:
        raise Refused("The business has set no public key for this number.")
    key, vector = os.urandom(16), os.urandom(16)
    public = serialization.load_pem_public_key(public_pem.encode())
    assert isinstance(public, rsa.RSAPublicKey), "no other is kept"
    letter = orjson.dumps({"version": "3.0", **said})
    body = orjson.dumps(
        {
            "encrypted_flow_data": base64.b64encode(AESGCM(key).encrypt(vector, letter, None)).decode(),
            "encrypted_aes_key": base64.b64encode(public.encrypt(key, _OAEP)).decode(),
            "initial_vector": base64.b64encode(vector).decode(),
        }
    )
    headers = {
        "Content-Type": "application/json",
        "X-Hub-Signature-256": payloads.signature(number.signing_secret, body),
    }
    try:
        answer = await http.client().post(form.endpoint, content=body, headers=headers, timeout=PATIENCE)
    except httpx2.HTTPError as trouble:
        raise Refused(f"The endpoint cannot be reached: {type(trouble).__name__}.") from None
    if answer.status_code != httpx2.codes.OK:
        raise Refused(f"The endpoint answered {answer.status_code}.")
    try:
        sealed = base64.b64decode(answer.content, validate=True)
        words = orjson.loads(AESGCM(key).decrypt(bytes(byte ^ 0xFF for byte in vector), sealed, None))
    except (ValueError, InvalidTag):
        raise Refused("The endpoint's answer cannot be opened: it must be sealed with the turned vector.") from None
    return dict(words)


def as_json(params: Mapping[str, Any]) -> str:
    """The answers of a form as the chat carries them: JSON in a string."""
    return orjson.dumps(params).decode()


def _mistakes(screens: Any) -> list[dict[str, Any]]:
    if not isinstance(screens, dict) or not isinstance(screens.get("screens"), list) or not screens["screens"]:
        return [_mistake("INVALID_PROPERTY_VALUE", "A Flow needs a version and screens.")]
    ids = [screen.get("id") for screen in screens["screens"] if isinstance(screen, dict)]
    found = [_mistake("INVALID_ROUTING_MODEL", f"There is no screen {name}.")
             for name in screens.get("routing_model") or {} if name not in ids]  # fmt: skip
    if len(set(ids)) != len(ids) or None in ids:
        found.append(_mistake("DUPLICATE_SCREEN", "Each screen needs an id of its own."))
    if not any(isinstance(screen, dict) and screen.get("terminal") for screen in screens["screens"]):
        found.append(_mistake("MISSING_TERMINAL_SCREEN", "At least one screen must be terminal."))
    return found


def _mistake(error: str, message: str) -> dict[str, Any]:
    return {"error": error, "error_type": "FLOW_JSON_ERROR", "message": message, "line_start": 1, "line_end": 1}
