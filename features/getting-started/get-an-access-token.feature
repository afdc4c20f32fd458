Feature: Get an access token
  Every call to Sigma carries an access token. This recipe trades the client id and the secret of your API credentials
  for one, and asks Sigma who the token speaks for.

  Use it first, to see that your credentials and your host fit together. All other recipes fetch their token by
  themselves. A token is good for one hour; Sigma gives out one a second for the same credentials.

  It needs the client id and the secret in your `.env`. It changes nothing. The token is shown masked; add `--reveal`
  to see it. It is never saved.

  @runbook
  Scenario Outline: A token for the work ahead
    When I ask for an access token
    Then the token is good for at least <minutes> minutes
    And the token speaks for a member of this organization

    Examples: What you fill in
      | minutes |
      | 30      |

  Rule: A token can be renewed without the secret

    Scenario: Renewing a token with its refresh token
      Given an access token
      When I renew the token
      Then the token is good for at least 30 minutes
      And the token speaks for a member of this organization

  Rule: Wrong credentials get nothing

    Scenario: Asking with a wrong secret
      When I try to ask for an access token with a wrong secret
      Then Sigma refuses, because the credentials are wrong

    Scenario: Asking with a client that does not exist
      When I try to ask for an access token as an unknown client
      Then Sigma refuses, because the credentials are wrong

  Rule: Without a token Sigma tells nothing

    Scenario: Calling with a made-up token
      When I try to ask who I am with a token that Sigma never gave out
      Then Sigma refuses, because the token is unknown

  Rule: A recipe outlives its token

    @sandbox
    Scenario: A token that expires in the middle of a recipe is replaced
      Given the member "Ana Silva"
      And two hours have passed
      When I look up the member "Ana Silva"
      Then I find "Ana Silva"

    @sandbox
    Scenario: A token that Sigma no longer accepts is replaced once
      Given the member "Ana Silva"
      And Sigma forgets my token
      When I look up the member "Ana Silva"
      Then I find "Ana Silva"
