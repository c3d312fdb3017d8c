// What the C library of Linux has and its headers do not show to Swift. A static program can call it only by
// linking to it: there `dlsym` finds nothing.
int renameat2(int oldFolder, const char *oldName, int newFolder, const char *newName, unsigned int flags);
