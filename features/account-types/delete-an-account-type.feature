Feature: Delete an account type
  Deletes a custom account type permanently. Its members get another one.

  Use it when an account type is no longer needed. `see-what-account-types-are-used-for` shows how many members have it.
  Account types of Sigma itself can't be deleted.

  It needs a custom account type, and the account type that its members get instead. You need to be an administrator. It
  changes the account type of all members who have it, and deletes it; the API does not list these members afterwards.

  @runbook
  Scenario Outline: Delete an account type
    Given the account type "<replacement>"
    And the account type "<custom account type>"
    When I delete the account type "<custom account type>", and its members get "<replacement>"
    Then there is no account type called "<custom account type>"

    Examples: What you fill in
      | custom account type | replacement |
      | Trainee             | Workshop    |

  Rule: Members get another account type

    Scenario: A member has the account type
      Given the account type "Creator"
      And the account type "Explorer"
      And the member "Ana Silva"
      And "Ana Silva" has the account type "Explorer" already
      When I delete the account type "Explorer", and its members get "Creator"
      Then "Ana Silva" has the account type "Creator"

  Rule: An account type with members is not deleted without a replacement

    Scenario: A member has the account type, and nothing replaces it
      Given the account type "Explorer"
      And the member "Ana Silva"
      And "Ana Silva" has the account type "Explorer" already
      When I try to delete the account type "Explorer", and nothing replaces it
      Then Sigma refuses, because members have the account type
      And there is one account type called "Explorer"

  Rule: Account types of Sigma can't be deleted

    @sandbox
    Scenario: The account type is built in
      When I try to delete the account type "Act", and its members get "View"
      Then Sigma refuses, because the account type is built in

  Rule: Only an administrator can delete account types

    Scenario: A colleague tries to delete an account type
      Given the account type "Creator"
      And the account type "Reader"
      And the member "Ana Silva"
      And credentials of "Ana Silva"
      When "Ana Silva" tries to delete the account type "Reader", and its members get "Creator"
      Then Sigma refuses, because only an administrator may do this
      And there is one account type called "Reader"
