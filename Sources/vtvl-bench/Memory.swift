#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The peak memory of this process, in MiB.
func peakMemory() -> Int {
  var usage = rusage()
  #if canImport(Darwin)
    getrusage(RUSAGE_SELF, &usage)
    return usage.ru_maxrss >> 20
  #else
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss >> 10
  #endif
}

/// Makes the allocator keep freed memory, as `vtvl` does.
func keepMemory() {
  UnsafeMutableRawPointer.allocate(byteCount: 1 << 24, alignment: 16).deallocate()
}
