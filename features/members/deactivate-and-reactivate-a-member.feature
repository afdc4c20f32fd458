Feature: Deactivate and reactivate a member
  A deactivated member can't sign in and is left out of the list, but keeps id, address and account type, and can be
  brought back.

  Use it when somebody leaves or comes back. Sigma never deletes a member: what its reference calls a deletion does the
  same as this recipe. The documents of a deactivated member go to the owner of the API credentials. Members that your
  identity provider manages are deactivated there.

  It needs a member and the state you want: `deactivated` or `active`. It changes that state.

  @runbook
  Scenario Outline: A member leaves, or comes back
    Given the member "<member>", active or not
    When I set "<member>" to <state>
    Then "<member>" is <state>

    Examples: What you fill in
      | member      | state       |
      | Amina Yusuf | deactivated |

  Rule: A deactivated member is out of sight, not gone

    Scenario: Deactivated members leave the list
      Given the member "Ana Silva"
      When I set "Ana Silva" to deactivated
      Then "Ana Silva" is deactivated
      And there is no active member at the address of "Ana Silva"

    Scenario: Deactivating twice is no mistake
      Given the deactivated member "Ana Silva"
      When I set "Ana Silva" to deactivated
      Then "Ana Silva" is deactivated

  Rule: A reactivated member is the same member

    Scenario: Coming back
      Given the deactivated member "Ana Silva"
      When I set "Ana Silva" to active
      Then "Ana Silva" is active
      And "Ana Silva" is as before, but for the state

  Rule: Nobody locks themselves out

    Scenario: The owner of the credentials is never deactivated
      When I try to set "me" to deactivated
      Then the recipe holds back, because I own the credentials
