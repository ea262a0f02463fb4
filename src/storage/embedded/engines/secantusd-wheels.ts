/**
 * The wheels of the Python package that carry the server binary. A newer package means a new table, and a note in the
 * changelog on how data move.
 */
export const secantusd = {
  requirement: 'SecantusDB==0.6.0b17',
  packageVersion: '0.6.0b17',
  /** What `secantusd-rs --version` says, counted apart from the package. */
  version: '0.5.3-beta.165',
} as const;

export interface SecantusdWheel {
  /** pip's platform tag. */
  platform: string;
  sha256: string;
  /** Path of the binary inside the wheel. */
  binary: string;
}

// In the Linux wheels the entry under `.data/scripts` is a launcher in Python; the binary lies in the folder that has
// the libraries of its RPATH beside it.
const linuxBinary = 'secantusdb.scripts/secantusd-rs';
const dataBinary = `secantusdb-${secantusd.packageVersion}.data/scripts/secantusd-rs`;

const wheels: Record<string, SecantusdWheel> = {
  'linux-x64-glibc': {
    platform: 'manylinux_2_28_x86_64',
    sha256: 'a77fc08b43232ae420f9b3824c0342a1e58d657a8eb9daa86c3c16fd91e255f0',
    binary: linuxBinary,
  },
  'linux-arm64-glibc': {
    platform: 'manylinux_2_28_aarch64',
    sha256: '46b234b7f374faa10a6354c1d34ae17f36afa0c9ff8f70398df36f2b3aaf1a98',
    binary: linuxBinary,
  },
  'linux-x64-musl': {
    platform: 'musllinux_1_2_x86_64',
    sha256: 'cfbe91b5c49bbf9002b0819c6517ce522f4feb896c48b9acf2cc6af744abda0c',
    binary: linuxBinary,
  },
  'linux-arm64-musl': {
    platform: 'musllinux_1_2_aarch64',
    sha256: '96004b38efd07119347b84c26d437fbd166f935abfe6fffa299d6cf0cc16859d',
    binary: linuxBinary,
  },
  'darwin-arm64': {
    platform: 'macosx_11_0_arm64',
    sha256: 'bc8dae439d5990768870381911e48ee662f3f8b14192d4595c6b36cfa0c6e1e5',
    binary: dataBinary,
  },
  'win32-x64': {
    platform: 'win_amd64',
    sha256: 'f220e6333af168949a977f087c6f52253dfe6f538953e35f65fdd2eed6193ddf',
    binary: `${dataBinary}.exe`,
  },
};

/** The wheel for a machine (`process.platform`, `process.arch`), or null where there is none. */
export function findSecantusdWheel(platform: string, arch: string, isMusl: boolean): SecantusdWheel | null {
  const libc = platform === 'linux' ? (isMusl ? '-musl' : '-glibc') : '';
  return wheels[`${platform}-${arch}${libc}`] ?? null;
}
