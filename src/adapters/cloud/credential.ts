/** A login to Alibaba Cloud. It lives in memory only, and no message repeats any of it. */
export interface CloudCredential {
  readonly id: string;
  readonly secret: string;
  /** The token of a temporary login; undefined for the access key of a user. */
  readonly securityToken: string | undefined;
}
