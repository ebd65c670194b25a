"""
Media: the files of chats. Owns what shoppers sent and what the team attached, and the provider's ids of our uploads.

Promises: a file that came in is fetched by a job that is tried until it succeeds or can never succeed; it is measured,
its type is read from its bytes, it is looked at for viruses where there is somebody to look, and nobody is shown it
before. A file that goes out is uploaded once for each number and month (reference: WhatsApp 1.3, 1.6).
"""
