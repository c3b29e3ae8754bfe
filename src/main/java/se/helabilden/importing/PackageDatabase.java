package se.helabilden.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.LayerInfo;
import se.helabilden.work.Progress;

/// A data package as one GeoPackage: boundaries as tables that any map program shows, and every other file whole, each
/// with its hash.
public interface PackageDatabase {
  /// What the manifest calls the boundaries inside; no file of the package may have that name.
  String AREAS = "omraden.gpkg";

  /// Whether a file is one, by what it holds; false for a file that cannot be read.
  boolean isOne(Path file);

  /// Writes one; an older file of that name is replaced when the new one is whole.
  ///
  /// @param files what lies in the package, by path
  /// @throws se.helabilden.work.UserFacingException (PROJECT) if it cannot be written
  void write(Path target, List<Layer> layers, SequencedMap<String, Path> files, Progress progress);

  /// Puts its files into a folder, and its boundaries as [#AREAS] if it has any, after a look whether all is as it was
  /// written.
  ///
  /// @param folder is there, and empty
  /// @throws se.helabilden.work.UserFacingException (INPUT) if it is no package, damaged, changed, too large, or unsafe
  void unpack(Path file, Path folder, Progress progress);

  /// Boundaries of the package.
  ///
  /// @param table a name that any program takes
  record Layer(String table, LayerInfo info, AreaLayer areas) {}
}
