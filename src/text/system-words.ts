const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'the permission is missing',
  EBADF: 'it is closed',
  EBUSY: 'something else uses it',
  EDQUOT: 'the quota of the disk is used up',
  EEXIST: 'there is something else',
  EFBIG: 'the file would be too large',
  EINVAL: 'its name holds a character that no name can hold',
  EIO: 'the disk reports an error',
  EISDIR: 'it is a folder',
  ELOOP: 'symbolic links lead in a circle',
  EMFILE: 'too many files are open; raise the limit with ulimit -n',
  ENAMETOOLONG: 'a name is too long',
  ENFILE: 'too many files are open on this machine',
  ENODEV: 'there is no such device',
  ENOENT: 'there is no such file or folder',
  ENOMEM: 'the memory does not suffice',
  ENOSPC: 'no space is left on the disk',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ENXIO: 'it is a pipe or a device',
  EPERM: 'the system does not permit it',
  EROFS: 'the disk is read-only',
  ERR_INVALID_ARG_VALUE: 'its name holds a character that no name can hold',
  ETXTBSY: 'it is a program that runs',
};

/** An error code of the operating system in words, as the reason in a sentence; others as they are. */
export function systemWords(code: string): string {
  return WORDS[code] ?? code;
}
