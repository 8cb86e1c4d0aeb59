/** What hostile manifests, names and images try to say through us. */
export const PAYLOADS = [
  '::error::pwned',
  '\n::error::pwned',
  '\r::set-output name=x::pwned',
  ' ::add-mask::a',
  '##[error]pwned',
  'a##[set-env name=PATH;]pwned',
  '%0A::error::pwned',
  ',title=other,line=1::pwned',
  '\u001B]8;;https://evil.example\u0007link\u001B]8;;\u0007',
  '\u001B[2J\u001B]0;title\u0007',
  '\u009B31m',
  '\u2028::error::pwned',
  '\u202Egnp.exe',
  '@org/team #1 <img src=x> </details> ]() | `` ` ``` <!--',
  '"></td></table><script>alert(1)</script>',
  '[x](javascript:alert(1))',
];
