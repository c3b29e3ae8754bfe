/// What all screens share: the open project, the view and the selection, background work, notices, texts.
@NullMarked
package se.helabilden.ui.common;

import org.jspecify.annotations.NullMarked;
