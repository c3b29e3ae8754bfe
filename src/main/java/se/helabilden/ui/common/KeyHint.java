package se.helabilden.ui.common;

import se.helabilden.work.Message;

/// Keys, alone or with the pointer, that a screen knows of itself, and what they do there.
///
/// @param keys as they are written on a keyboard
public record KeyHint(Message keys, Message does) {}
