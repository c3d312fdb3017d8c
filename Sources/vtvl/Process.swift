#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Settings of the process: signals, limits, memory.
enum Process {
  static func prepare() {
    // A closed pipe or a file size limit is an error of `write`, not the end of the run.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    reportCrashes()
    holdStandardStreams()
    allowManyFiles()
    keepMemory()
  }

  /// Reserves the descriptors of closed standard streams, so that no file gets them; using those streams
  /// still fails.
  private static func holdStandardStreams() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// The folders of all workspaces stay open until all files are in place.
  private static func allowManyFiles() {
    var limit = rlimit()
    guard getrlimit(openFiles, &limit) == 0 else { return }
    limit.rlim_cur = max(limit.rlim_cur, min(limit.rlim_max, 1 << 16))
    setrlimit(openFiles, &limit)
  }

  #if canImport(Glibc)
    private static let openFiles = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
  #else
    private static let openFiles = RLIMIT_NOFILE
  #endif

  /// Makes the allocator keep freed memory: asking the system for the same pages with every folder takes a
  /// twentieth of the time. The GNU allocator keeps twice the size of the largest freed block, see
  /// mallopt(3); elsewhere this does nothing.
  private static func keepMemory() {
    guard let block = malloc(1 << 24) else { return }
    // A call without effect, so that the compiler does not remove the other two.
    _ = write(-1, block, 0)
    free(block)
  }

  /// Makes a crash exit with 101, or with 2 where memory has run out.
  private static func reportCrashes() {
    var stack = stack_t()
    stack.ss_sp = malloc(stackSize)
    stack.ss_size = stackSize
    if stack.ss_sp != nil { sigaltstack(&stack, nil) }
    for crash in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] { handle(crash) }
  }

  /// Blocks the signals that would end the run until `body` is done.
  static func blockingSignals<Result>(
    _ body: () throws(CommandError) -> Result
  ) throws(CommandError) -> Result {
    var held = sigset_t()
    var before = sigset_t()
    sigemptyset(&held)
    for stop in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { sigaddset(&held, stop) }
    sigprocmask(SIG_BLOCK, &held, &before)
    defer { sigprocmask(SIG_SETMASK, &before, nil) }
    return try body()
  }

  private static let stackSize = 1 << 16

  /// The handler has a stack of its own, since a stack overflow may be the crash.
  private static func handle(_ crash: Int32) {
    var action = sigaction()
    action.sa_flags = SA_ONSTACK
    #if canImport(Glibc)
      action.__sigaction_handler.sa_handler = reportCrash
    #elseif canImport(Musl)
      action.__sa_handler.sa_handler = reportCrash
    #elseif canImport(Darwin)
      action.__sigaction_u.__sa_handler = reportCrash
    #endif
    sigaction(crash, &action, nil)
  }
}

/// Prints why the run ends, with two system calls only. A failed allocation leaves its error in `errno`
/// before the runtime traps.
private func reportCrash(_: Int32) {
  let isOutOfMemory = errno == ENOMEM
  let words = isOutOfMemory ? memoryWords : crashWords
  _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
  _exit((isOutOfMemory ? ExitCode.unusable : .internalFault).rawValue)
}

// In both languages, since the handler cannot look up which.
private let memoryWords: StaticString = """
  vtvl: Không đủ bộ nhớ. Hãy chia nhỏ thư mục, hoặc chạy trên máy có nhiều bộ nhớ hơn.
  vtvl: Not enough memory. Divide the folder, or run on a machine with more memory.

  """
private let crashWords: StaticString = """
  vtvl: Lỗi của chính vtvl, không phải của bản mô tả. Xin gửi lệnh và tệp này cho người phát triển.
  vtvl: A fault of vtvl's own, not of the descriptions. Please send the command and the files to its \
  developers.

  """
