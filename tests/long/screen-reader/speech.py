"""A speech server for Orca that writes instead of speaking: each utterance is a line of JSON in the file named by TRANSCRIPT.

A line has `kind` (`say`, `all` while Orca reads the whole page, `end` when it has), `language` and `text`. Orca looks a server up by the
names below.
"""

import json
import os

from gi.repository import GLib
from orca import speechserver
from orca.acss import ACSS

# Milliseconds between two utterances while the whole page is read.
PAUSE = 25


class SpeechServer(speechserver.SpeechServer):
    """The only one; it never waits for a voice."""

    _server = None

    @staticmethod
    def getFactoryName():
        return "Transcript"

    @staticmethod
    def getSpeechServers():
        return [SpeechServer.getSpeechServer()]

    @staticmethod
    def getSpeechServer(info=None):
        if SpeechServer._server is None:
            SpeechServer._server = SpeechServer()
        return SpeechServer._server

    @staticmethod
    def shutdownActiveServers():
        pass

    def __init__(self):
        super().__init__()
        self._transcript = open(os.environ["TRANSCRIPT"], "a", encoding="utf-8", buffering=1)
        self._reading = None

    def _write(self, kind, text="", voice=None):
        family = (voice or {}).get(ACSS.FAMILY) or {}
        line = {"kind": kind, "language": family.get(speechserver.VoiceFamily.LANG) or "", "text": text}
        self._transcript.write(json.dumps(line, ensure_ascii=False) + "\n")

    def getInfo(self):
        return ["Transcript", "transcript"]

    def getVoiceFamilies(self):
        keys = speechserver.VoiceFamily
        return [keys({keys.NAME: language, keys.LANG: language, keys.DIALECT: ""}) for language in ("vi", "en")]

    def speakCharacter(self, character, acss=None):
        self._write("say", character, acss)

    def speakKeyEvent(self, event, acss=None):
        """Keys are not echoed."""

    def speak(self, text=None, acss=None, interrupt=True):
        if text:
            self._write("say", text, acss)

    def sayAll(self, utteranceIterator, progressCallback):
        self._reading = (utteranceIterator, progressCallback)
        self._read_on(None)

    def _read_on(self, done):
        if self._reading is None:
            return GLib.SOURCE_REMOVE
        utterances, progress = self._reading
        if done is not None:
            progress(done, speechserver.SayAllContext.COMPLETED)
        context, voice = next(utterances, (None, None))
        if context is None:
            self._reading = None
            self._write("end")
            return GLib.SOURCE_REMOVE
        self._write("all", context.utterance, voice)
        progress(context.copy(), speechserver.SayAllContext.PROGRESS)
        GLib.timeout_add(PAUSE, self._read_on, context)
        return GLib.SOURCE_REMOVE

    def stop(self):
        self._reading = None

    def shutdown(self):
        pass

    def reset(self, text=None, acss=None):
        pass

    def list_output_modules(self):
        return []

    def getOutputModule(self):
        return ""

    def setOutputModule(self, module):
        pass

    def updateCapitalizationStyle(self):
        pass

    def updatePunctuationLevel(self):
        pass
