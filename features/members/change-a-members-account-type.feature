Feature: Change a member's account type
  Another account type for one member, and proof that it stuck: the member is read back from Sigma afterwards.

  Use it when somebody starts to build workbooks, or stops. The account type is looked up in your organization's own
  list; a name that is not there is answered with that list, and nothing is sent.

  It needs a member and the name of an account type. It changes that member's account type and nothing else.

  @runbook
  Scenario Outline: A member gets other rights
    Given the member "<member>"
    When I change the account type of "<member>" to "<account type>"
    Then "<member>" has the account type "<account type>"

    Examples: What you fill in
      | member   | account type |
      | Chen Wei | Build        |

  Rule: Nothing else changes

    Scenario: Name, address and state stay
      Given the member "Ana Silva"
      When I change the account type of "Ana Silva" to "Analyze"
      Then "Ana Silva" is as before, but for the account type

  Rule: The account type must exist

    Scenario: An account type that the organization does not have
      Given the member "Ana Silva"
      When I try to change the account type of "Ana Silva" to "Grand Vizier"
      Then Sigma refuses, because there is no such account type
      And "Ana Silva" is as before

  Rule: Capitals do not matter in an account type

    Scenario: Writing the account type in small letters
      Given the member "Ana Silva"
      When I change the account type of "Ana Silva" to "build"
      Then "Ana Silva" has the account type "Build"
