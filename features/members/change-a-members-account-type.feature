Feature: Change a member's account type
  Gives a member another account type, and reads the member back from Sigma to check the change.

  Use it when a colleague starts to build workbooks, or stops. The recipe looks the account type up in your organization's
  own list. If the list does not have the name, the recipe stops, shows the list and changes nothing.

  It needs a member and the name of an account type. It changes that member's account type and nothing else.

  @runbook
  Scenario Outline: Change the account type of a member
    Given the member "<member>"
    When I change the account type of "<member>" to "<account type>"
    Then "<member>" has the account type "<account type>"

    Examples: What you fill in
      | member   | account type |
      | Chen Wei | Build        |

  Rule: Nothing else changes

    Scenario: Name, email address and state stay
      Given the member "Ana Silva"
      When I change the account type of "Ana Silva" to "Analyze"
      Then "Ana Silva" is as before, but with the account type "Analyze"

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

  Rule: Capitals do not matter in an account type

    Scenario: The account type is written in small letters
      Given the member "Ana Silva"
      When I change the account type of "Ana Silva" to "build"
      Then "Ana Silva" has the account type "Build"
