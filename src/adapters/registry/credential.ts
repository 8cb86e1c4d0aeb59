/** What a registry lets somebody in with. An identity token buys tokens, by OAuth 2. */
export type Credential =
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
  | { readonly kind: 'identity'; readonly token: string };
