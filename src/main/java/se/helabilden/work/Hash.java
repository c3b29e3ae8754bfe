package se.helabilden.work;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of content, fed piece by piece; strings are fed with their length so that no two sequences collide.
public final class Hash {
  private final MessageDigest digest;

  public Hash() {
    this(sha256());
  }

  private Hash(MessageDigest digest) {
    this.digest = digest;
  }

  /// A hash of the same so far, to be gone on with by itself.
  public Hash copy() {
    try {
      return new Hash((MessageDigest) digest.clone());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  public Hash add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
    digest.update(bytes);
    return this;
  }

  public Hash add(byte[] bytes) {
    digest.update(bytes);
    return this;
  }

  public Hash add(double[] numbers) {
    ByteBuffer buffer = ByteBuffer.allocate(8 * numbers.length);
    buffer.asDoubleBuffer().put(numbers);
    digest.update(buffer.array());
    return this;
  }

  /// 64 hexadecimal digits.
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /// The SHA-256 of a file's bytes. Never to be called on a database that is open: closing the file drops its locks.
  public static String ofFile(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
