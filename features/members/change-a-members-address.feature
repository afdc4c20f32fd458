Feature: Change a member's address
  Another mail address for one member, who keeps id, documents and rights.

  Use it when somebody's name or your domain changes. The member signs in with the new address from then on. Members
  that your identity provider manages are changed there, not here.

  It needs a member and an address that nobody in your organization has. It changes the address and nothing else.

  @runbook
  Scenario Outline: A member moves to another address
    Given the member "<member>"
    When I change the address of "<member>" to <new email>
    Then there is one active member at <new email>
    And "<member>" is as before, but for the address

    Examples: What you fill in
      | member   | new email            |
      | Chen Wei | chen.wei@example.org |

  Rule: An address belongs to one member

    Scenario: Taking a colleague's address
      Given the member "Ana Silva" at ana@example.com
      And the member "Ben Okoye" at ben@example.com
      When I try to change the address of "Ana Silva" to ben@example.com
      Then Sigma refuses, because the address is already taken
      And "Ana Silva" is as before

  Rule: The old address is free again

    Scenario: Nobody is left at the old address
      Given the member "Ana Silva" at ana@example.com
      When I change the address of "Ana Silva" to ana.silva@example.org
      Then there is no member at ana@example.com
