Feature: Delete an account type
  Deletes a custom account type permanently, and moves its members to another account type.

  Use it when an account type is no longer needed. `see-what-account-types-are-used-for` shows how many members have it.
  Sigma's own account types can't be deleted.

  It needs a custom account type, and the account type that its members get instead. You need to be an administrator. It
  changes the account type of every member who has the deleted one. Sigma does not record who these members were: to be able
  to reverse the change, save the output of `list-members` first.

  @runbook
  Scenario Outline: Delete an account type
    Given the account type "<replacement>"
    And the account type "<custom account type>"
    When I delete the account type "<custom account type>" and move its members to "<replacement>"
    Then the account type "<custom account type>" is not listed

    Examples: What you fill in
      | custom account type | replacement |
      | Trainee             | Workshop    |

  Rule: Members get another account type

    Scenario: A member has the account type
      Given the account type "Creator"
      And the account type "Explorer"
      And the member "Ana Silva"
      And "Ana Silva" has the account type "Explorer" already
      When I delete the account type "Explorer" and move its members to "Creator"
      Then "Ana Silva" has the account type "Creator"

  Rule: An account type with members is not deleted without a replacement

    Scenario: The account type has a member
      Given the account type "Explorer"
      And the member "Ana Silva"
      And "Ana Silva" has the account type "Explorer" already
      When I try to delete the account type "Explorer" without a replacement
      Then Sigma refuses, because members have the account type
      And the account type "Explorer" is listed

  Rule: Account types of Sigma can't be deleted

    @sandbox
    Scenario: The account type is built in
      When I try to delete the account type "Act" and move its members to "View"
      Then Sigma refuses, because the account type is built in

  Rule: Only an administrator can delete account types

    Scenario: A colleague tries to delete an account type
      Given the account type "Creator"
      And the account type "Reader"
      And the member "Ana Silva"
      And credentials of "Ana Silva"
      When "Ana Silva" tries to delete the account type "Reader" and move its members to "Creator"
      Then Sigma refuses, because only an administrator may do this
      And the account type "Reader" is listed
