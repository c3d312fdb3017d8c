#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a run asks of the system that carries it.
enum Process {
  static func prepare() {
    // A reader who leaves, a file that may not grow: answers of `write`, not the end of the run.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    reportCrashes()
    holdStandardStreams()
    allowManyFiles()
    keepMemory()
  }

  /// Keeps files off the numbers of standard streams that are closed; reading from or writing to those
  /// still fails.
  private static func holdStandardStreams() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// The folders of all workspaces are held open until everything is in its place.
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

  /// Has memory that is given back kept for what comes next: to ask the system for the same pages with every
  /// folder takes a twentieth of the time. The GNU allocator keeps twice as much as the largest block that
  /// was given back, see mallopt(3); elsewhere this does nothing.
  private static func keepMemory() {
    guard let block = malloc(1 << 24) else { return }
    // A call that does nothing, lest the compiler leave out both others.
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

  /// Lets nobody stop the run from outside until `body` is done.
  static func holdingBack<Result>(
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

  /// The handler runs on the stack set aside for it, since the usual one may be what has run out.
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

/// Says why the run ends, by nothing but two system calls. An allocation that fails leaves its error behind,
/// and the runtime then stops the run.
private func reportCrash(_: Int32) {
  let isOutOfMemory = errno == ENOMEM
  let words = isOutOfMemory ? memoryWords : crashWords
  _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
  _exit((isOutOfMemory ? ExitCode.unusable : .internalFault).rawValue)
}

// In both languages, since nothing can be asked any more.
private let memoryWords: StaticString = """
  vtvl: Không đủ bộ nhớ. Hãy chia nhỏ thư mục, hoặc chạy trên máy có nhiều bộ nhớ hơn.
  vtvl: Not enough memory. Divide the folder, or run on a machine with more memory.

  """
private let crashWords: StaticString = """
  vtvl: Lỗi của chính vtvl, không phải của bản mô tả. Xin gửi lệnh và tệp này cho người phát triển.
  vtvl: A fault of vtvl's own, not of the descriptions. Please send the command and the files to its \
  developers.

  """
