Feature: Look up a member
  One member's address, account type and state, found by name, by address or by id.

  Use it before you change something: names can occur twice, and an address can be written in capitals. Where a name
  fits more than one member, you get the list of candidates instead of a guess.

  It needs one member, and it changes nothing. It hands out the member's id for the next recipe.

  @runbook
  Scenario Outline: Who is this
    Given the member "<member>", active or not
    When I look up the member "<member>"
    Then I find "<member>"
    And I learn the address, the account type and the state

    Examples: What you fill in
      | member   |
      | Chen Wei |

  Rule: An address leads to one member

    Scenario: Looking up by address
      Given the member "Ana Silva"
      And the member "Ben Okoye"
      When I look up the address of "Ana Silva"
      Then I find "Ana Silva"

    Scenario: Looking up an address in capitals
      Given the member "Ana Silva"
      When I look up the address of "Ana Silva", in capitals
      Then I find "Ana Silva"

    Scenario: Nobody is at an address that was never used
      When I look up the address nobody@example.com
      Then I find nobody

  Rule: An id leads to one member, active or not

    Scenario: Looking up by id
      Given the member "Ana Silva"
      When I look up the id of "Ana Silva"
      Then I find "Ana Silva"

    Scenario: A deactivated member is still found by id
      Given the deactivated member "Ana Silva"
      When I look up the id of "Ana Silva"
      Then I find "Ana Silva"
      And "Ana Silva" is deactivated

    Scenario: An id that belongs to nobody
      When I try to look up a member id that nobody has
      Then Sigma refuses, because there is no such member
