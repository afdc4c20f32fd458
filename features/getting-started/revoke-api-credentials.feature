Feature: Revoke API credentials
  Revokes API credentials by their client ids. They can no longer get an access token.

  Use it after "Rotate API credentials", when everything that used the old credentials has the new ones, or when someone may
  have seen a secret.

  It needs client ids, separated by commas. Credentials that are already revoked are skipped; those that this run signs in
  with are rejected. Revoked credentials can't be restored.

  @runbook
  Scenario Outline: Revoke API credentials
    Given the API credentials "<old client ids>"
    When I revoke these API credentials
    Then the revoked API credentials get no access token

    Examples: What you fill in
      | old client ids |
      | 5d41402abc4b   |
