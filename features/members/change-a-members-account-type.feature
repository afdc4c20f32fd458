Feature: Change a member's account type
  Changes the account type of a member.

  Use it when a colleague starts to build workbooks, or stops. The recipe compares the account type with those of your
  organization. If there is none with the name, the recipe stops, lists them and changes nothing.

  It needs a member and the name of an account type. You need to be an administrator. It changes that member's account type
  and nothing else.

  @runbook
  Scenario Outline: Change the account type of a member
    Given the member "<member>"
    When I change the account type of "<member>" to "<account type>"
    Then "<member>" has the account type "<account type>"

    Examples: What you fill in
      | member   | account type |
      | Chen Wei | Build        |

  Rule: Nothing else changes

    Scenario: Name, email address and state remain
      Given the member "Ana Silva"
      When I change the account type of "Ana Silva" to "Analyze"
      Then "Ana Silva" is as before, but with the account type "Analyze"

  Rule: Account types are compared ignoring case

    Scenario: The account type is in lower case
      Given the member "Ana Silva"
      When I change the account type of "Ana Silva" to "build"
      Then "Ana Silva" has the account type "Build"

  Rule: The account type must exist

    Scenario: The recipe stops at an unknown account type
      Given the member "Ana Silva"
      When I try to change the account type of "Ana Silva" to "Grand Vizier"
      Then the recipe stops and lists the account types of the organization
      And "Ana Silva" is as before

    Scenario: Sigma refuses an unknown account type
      Given the member "Ana Silva"
      When I try to change the account type of "Ana Silva" to an account type that does not exist
      Then Sigma refuses, because the account type does not exist
      And "Ana Silva" is as before
