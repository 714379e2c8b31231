import CZlib

/// gzip (RFC 1952) through zlib.
enum Gzip {
  struct Failure: Error {
    let code: Int32
  }

  enum Effort {
    /// The smallest form there is: made once at start, read many times.
    case fully
    /// For a page that is made anew each time.
    case quickly
  }

  static func packed(_ bytes: [UInt8], _ effort: Effort) throws(Failure) -> [UInt8] {
    var stream = z_stream()
    let (level, memory): (Int32, Int32) =
      switch effort {
      case .fully: (Z_BEST_COMPRESSION, 9)
      case .quickly: (4, 8)
      }
    // 31 is the largest window, 15, plus 16 for the gzip wrapping.
    let status = deflateInit2_(
      &stream, level, Z_DEFLATED, 31, memory, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw Failure(code: status) }
    defer { deflateEnd(&stream) }
    let bound = Int(deflateBound(&stream, UInt(bytes.count)))
    var end = Z_OK
    let packed = [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      bytes.withUnsafeBufferPointer { input in
        // zlib only reads what is behind next_in.
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        end = deflate(&stream, Z_FINISH)
      }
      count = Int(stream.total_out)
    }
    guard end == Z_STREAM_END else { throw Failure(code: end) }
    return packed
  }
}
