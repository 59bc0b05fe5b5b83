"""Orca with speech.py in place of Speech Dispatcher. It writes which language a text has: Orca 43 finds that out, and only logs it."""

import os
import runpy
import shutil
import sys

import gi

gi.require_version("Atspi", "2.0")
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import orca  # noqa: E402
import speech  # noqa: E402

sys.modules["orca.speechdispatcherfactory"] = speech

from orca import acss, settings, speech_generator, speechserver  # noqa: E402

settings.enableKeyEcho = False
settings.sayAllOnLoad = False

usual_voice = speech_generator.SpeechGenerator.voice


def voice(self, key=None, **arguments):
    """The usual voice, in the language of the text."""
    found = acss.ACSS(usual_voice(self, key, **arguments)[0])
    family = dict(found.get(acss.ACSS.FAMILY) or {})
    family[speechserver.VoiceFamily.LANG] = arguments.get("language") or ""
    found[acss.ACSS.FAMILY] = family
    return [found]


speech_generator.SpeechGenerator.voice = voice
sys.argv[0] = shutil.which("orca")
runpy.run_path(sys.argv[0], run_name="__main__")
