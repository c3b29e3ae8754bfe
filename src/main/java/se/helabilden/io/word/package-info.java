/// Writes the report as a Word file. The parts of the file are made here as XML, by the WordprocessingML of ISO/IEC
/// 29500 (transitional): every element that Word needs is there, and nothing else.
@NullMarked
package se.helabilden.io.word;

import org.jspecify.annotations.NullMarked;
