Feature: Deactivate and reactivate a member
  Deactivates a member, or reactivates one. A deactivated member gets no access token and is not listed, but keeps the id, the
  email address and the account type.

  Use it when a colleague leaves or comes back. Sigma never deletes a member: the operation that its reference calls a
  deletion does the same as this recipe. According to that reference, the documents of a deactivated member go to the owner of
  the API credentials; the recipe does not check it. If your identity provider manages the member, deactivate the member
  there.

  It needs a member and a state: `deactivated` or `active`. You need to be an administrator. It changes that state.

  @runbook
  Scenario Outline: Deactivate or reactivate a member
    Given the member "<member>", active or not
    When I set "<member>" to <state>
    Then "<member>" is <state>

    Examples: What you fill in
      | member      | state       |
      | Amina Yusuf | deactivated |

  Rule: A deactivated member is not listed, but still exists

    Scenario: A deactivated member leaves the list
      Given the member "Ana Silva"
      When I deactivate "Ana Silva"
      Then "Ana Silva" is as before, but deactivated
      And there is no active member at the email address of "Ana Silva"

    Scenario: A member is deactivated twice
      Given the deactivated member "Ana Silva"
      When I deactivate "Ana Silva"
      Then "Ana Silva" is deactivated

  Rule: A deactivated member gets no access token

    Scenario: The credentials of a member who was deactivated
      Given the member "Ana Silva"
      And credentials of "Ana Silva"
      When I deactivate "Ana Silva"
      And "Ana Silva" tries to ask for an access token
      Then Sigma refuses, because the credentials are wrong

  Rule: A reactivated member is the same member

    Scenario: A deactivated member is reactivated
      Given the deactivated member "Ana Silva"
      When I reactivate "Ana Silva"
      Then "Ana Silva" is as before, but active

  Rule: You cannot deactivate yourself

    Scenario: The recipe never deactivates the owner of the credentials
      Given the member "me"
      When I try to deactivate "me"
      Then the recipe stops, because I own the credentials
