/// The screens of Kartläggning, Behovsanalys and Plan: one question at a time, with what helps to answer it.
@NullMarked
package se.helabilden.ui.needs;

import org.jspecify.annotations.NullMarked;
