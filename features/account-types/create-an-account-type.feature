Feature: Create an account type
  Creates a custom account type with the permissions that you name. To give it to a member, run
  `change-a-members-account-type`.

  Use it when Sigma's own account types permit too much or too little. Sigma publishes no list of permissions, so the recipe
  accepts a permission only if an existing account type has it; `see-what-account-types-are-used-for` lists them.

  It needs a name that no other account type has, and permissions separated by commas. You need to be an administrator. It
  creates one account type, which no member has yet.

  @runbook
  Scenario Outline: Create an account type
    When I create the account type "<account type name>" with the permissions "<permissions>"
    Then the account type "<account type name>" has the permissions "<permissions>"

    Examples: What you fill in
      | account type name | permissions             |
      | Reader            | view-worksheet, comment |

  Rule: Names of account types are unique

    Scenario: Another account type has the name
      Given the account type "Reader"
      When I try to create the account type "Reader" with the permissions "view-worksheet"
      Then Sigma refuses, because the name is already taken
      And there is one account type called "Reader"

  Rule: A permission must exist

    Scenario: No account type has the permission
      When I try to create the account type "Reader" with the permissions "view-worksheets"
      Then the recipe stops, because no account type has the permission
      And there is no account type called "Reader"

  Rule: Only an administrator can create account types

    Scenario: A colleague tries to create an account type
      Given the member "Ana Silva"
      And credentials of "Ana Silva"
      When "Ana Silva" tries to create the account type "Reader" with the permissions "view-worksheet"
      Then Sigma refuses, because only an administrator may do this
