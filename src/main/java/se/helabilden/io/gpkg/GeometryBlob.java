package se.helabilden.io.gpkg;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/// Geometry as a GeoPackage stores it: "GP", version, flags, srs id, envelope, then well-known binary.
///
/// Source: OGC 12-128r17, GeoPackage 1.3, clause 2.1.3.
final class GeometryBlob {
  private static final int[] ENVELOPE_NUMBERS = {0, 4, 6, 6, 8};

  private GeometryBlob() {}

  /// The blob of a geometry, little-endian, with an x-y envelope where it is not empty.
  static byte[] encode(Geometry geometry, int srsId) {
    byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(geometry);
    boolean empty = geometry.isEmpty();
    ByteBuffer blob = ByteBuffer.allocate(8 + (empty ? 0 : 32) + wkb.length).order(ByteOrder.LITTLE_ENDIAN);
    blob.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) (empty ? 0b0001_0001 : 0b0000_0011)).putInt(srsId);
    if (!empty) {
      Envelope envelope = geometry.getEnvelopeInternal();
      blob.putDouble(envelope.getMinX()).putDouble(envelope.getMaxX());
      blob.putDouble(envelope.getMinY()).putDouble(envelope.getMaxY());
    }
    return blob.put(wkb).array();
  }

  /// The envelope in the head of a blob that [#encode] made; null envelope for an empty geometry.
  static Envelope envelope(byte[] blob) {
    if (blob.length < 40 || (blob[3] & 0b1111) != 0b0011) {
      return new Envelope();
    }
    ByteBuffer head = ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN).position(8);
    double minX = head.getDouble();
    double maxX = head.getDouble();
    return new Envelope(minX, maxX, head.getDouble(), head.getDouble());
  }

  /// The geometry in a blob; null for a null or empty-flagged blob.
  ///
  /// @throws ParseException if it is no GeoPackage geometry
  static @Nullable Geometry decode(byte @Nullable [] blob, GeometryFactory factory) throws ParseException {
    if (blob == null) {
      return null;
    }
    if (blob.length < 8 || blob[0] != 'G' || blob[1] != 'P') {
      throw new ParseException("no GeoPackage geometry");
    }
    int flags = blob[3];
    int envelope = (flags >> 1) & 7;
    if (envelope >= ENVELOPE_NUMBERS.length || (flags & 0b10_0000) != 0) {
      throw new ParseException("unknown flags " + flags);
    }
    int start = 8 + 8 * ENVELOPE_NUMBERS[envelope];
    if (start >= blob.length) {
      return null;
    }
    byte[] wkb = new byte[blob.length - start];
    System.arraycopy(blob, start, wkb, 0, wkb.length);
    Geometry geometry = new WKBReader(factory).read(wkb);
    return geometry.isEmpty() ? null : geometry;
  }
}
