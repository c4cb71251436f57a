"""What a form sends: looked at for its token, then handed on as values."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from secrets import compare_digest

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from checker.serve.look import pass_of

#: More than any of our forms has.
MOST_FIELDS = 40


@dataclass(frozen=True, kw_only=True, slots=True)
class Sent:
    """The values of a form."""

    fields: dict[str, str] = field(default_factory=dict)
    file_name: str = ""  #: as the browser names it
    file: bytes | None = None

    def __getitem__(self, name: str) -> str:
        """Return the value of a field; empty where it was not sent."""
        return self.fields.get(name, "")


def posted(answer: Callable[[Request, Sent], Response]) -> Callable[[Request], Awaitable[Response]]:
    """Return what answers a form by its values, in a thread, once its token is right."""

    async def endpoint(request: Request) -> Response:
        async with request.form(max_files=1, max_fields=MOST_FIELDS) as form:
            token = form.get("token")
            wanted = pass_of(request).token
            if not isinstance(token, str) or not compare_digest(token.encode(), wanted.encode()):
                raise HTTPException(403)
            sent = Sent(fields={k: v for k, v in form.items() if isinstance(v, str)})
            upload = form.get("file")
            if isinstance(upload, UploadFile) and upload.filename:
                sent = Sent(fields=sent.fields, file_name=upload.filename, file=await upload.read())
        return await run_in_threadpool(answer, request, sent)

    return endpoint
