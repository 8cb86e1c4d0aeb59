/** A login to a registry. Tokens are given for an identity token by OAuth 2. */
export type Credential =
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
  | { readonly kind: 'identity'; readonly token: string };
