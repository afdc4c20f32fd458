Feature: List the favorites of a member
  Lists the documents and folders that a member marked as favorites, with the member's permission on each.

  Use it before a colleague leaves, to see what they work with, or to find out what a team uses most. Files that are archived,
  and files that the member can no longer open, are not listed.

  It needs a member; "me" is the owner of the credentials. Only an administrator may list the favorites of others. It changes
  nothing.

  @runbook
  Scenario Outline: List the favorites
    Given the member "<member>"
    When I list the favorites of "<member>"
    Then no document is listed twice

    Examples: What you fill in
      | member |
      | me     |

  Rule: Favorites are listed

    Scenario: A member has a favorite
      Given the workbook "Budget"
      And the member "Ana Silva"
      And "Ana Silva" can open the workbook "Budget" already
      And the workbook "Budget" is a favorite of "Ana Silva" already
      When I list the favorites of "Ana Silva"
      Then the workbook "Budget" is on the list
      And no document is listed twice

    Scenario: A member has no favorites
      Given the member "Ana Silva"
      When I list the favorites of "Ana Silva"
      Then the list is empty

  Rule: Files that the member can no longer open are not listed

    Scenario: A favorite is archived
      Given the workbook "Budget"
      And the member "Ana Silva"
      And "Ana Silva" can open the workbook "Budget" already
      And the workbook "Budget" is a favorite of "Ana Silva" already
      When I archive the workbook "Budget"
      And I list the favorites of "Ana Silva"
      Then the list is empty

    Scenario: A favorite is no longer shared
      Given the workbook "Budget"
      And the member "Ana Silva"
      And "Ana Silva" can open the workbook "Budget" already
      And the workbook "Budget" is a favorite of "Ana Silva" already
      When I revoke the grant of "Ana Silva" on the workbook "Budget"
      And I list the favorites of "Ana Silva"
      Then the list is empty

  Rule: Sigma has two lists of favorites with the same files

    Scenario: Compare the two lists
      Given the workbook "Budget"
      And the member "Ana Silva"
      And "Ana Silva" can open the workbook "Budget" already
      And the workbook "Budget" is a favorite of "Ana Silva" already
      When I list the favorites of "Ana Silva"
      Then Sigma's list of favorite files of "Ana Silva" is the same

  Rule: Only an administrator can read the favorites of others

    Scenario: A colleague tries to read them
      Given the member "Ana Silva"
      And the member "Ben Okoye"
      And credentials of "Ben Okoye"
      When "Ben Okoye" tries to list the favorites of "Ana Silva"
      Then Sigma refuses, because only an administrator may do this
