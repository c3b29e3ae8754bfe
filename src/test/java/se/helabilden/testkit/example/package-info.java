/// The example region: three municipalities that do not exist, made from a seed. Everything in it is invented.
@NullMarked
package se.helabilden.testkit.example;

import org.jspecify.annotations.NullMarked;
