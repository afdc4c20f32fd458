Feature: Get an access token
  Exchanges the client id and the secret of your API credentials for an access token, which every request to Sigma needs, and
  asks Sigma for which member the token acts.

  Use it first, to check that your credentials and your host match. All other recipes get their token automatically. According
  to Sigma, a token is valid for one hour, and the same credentials get at most one token per second.

  It needs the client id and the secret in your `.env`. It changes nothing. The token is shown masked; add `--reveal` to see
  it. It is never saved.

  @runbook
  Scenario Outline: Get a token with your credentials
    When I ask for an access token
    Then the token is valid for at least <minutes> minutes
    And the token acts for an active member of my organization

    Examples: What you fill in
      | minutes |
      | 30      |

  Rule: A token can be renewed without the secret

    Scenario: Renew a token with its refresh token
      Given an access token
      When I renew the token
      Then the token is valid for at least 30 minutes
      And the token acts for an active member of my organization

  Rule: A recipe replaces its token when Sigma no longer accepts it

    @sandbox
    Scenario: The token expires during a recipe
      Given the member "Ana Silva"
      And 2 hours have passed
      When I look up the member "Ana Silva"
      Then I find "Ana Silva"

    @sandbox
    Scenario: Sigma revokes the token during a recipe
      Given the member "Ana Silva"
      And Sigma has revoked my token
      When I look up the member "Ana Silva"
      Then I find "Ana Silva"

  Rule: Sigma refuses wrong credentials

    Scenario: The secret is wrong
      When I try to ask for an access token with a wrong secret
      Then Sigma refuses, because the credentials are wrong

    Scenario: The client id does not exist
      When I try to ask for an access token as an unknown client
      Then Sigma refuses, because the credentials are wrong

  Rule: A call needs a token that Sigma issued

    Scenario: Sigma never issued the token
      When I try to ask who I am with a token that Sigma never issued
      Then Sigma refuses, because the token is unknown
