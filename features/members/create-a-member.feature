Feature: Create a member
  Creates a member with a name, an email address and an account type, and asks Sigma to mail the invitation.

  Use it for one person. No member of your organization may have the email address, not even a deactivated one. Sigma treats
  `ana+test@example.com` and `ana@example.com` as two addresses, which is useful for tests.

  It needs a first name, a last name, an email address and an account type of your organization. You need to be an
  administrator. It creates the member and changes nothing else. Sigma can't delete a member, only deactivate one.

  @runbook
  Scenario Outline: Invite a new member
    When I invite "<first name>" "<last name>" at <email> as "<account type>"
    Then there is one active member at <email>
    And "<first name> <last name>" has the account type "<account type>"

    Examples: What you fill in
      | first name | last name | email           | account type |
      | Ben        | Okoye     | ben@example.com | View         |

  Rule: An invitation can put the member into teams

    Scenario: Invite a member into a team
      Given the team "Finance"
      When I invite "Ana" "Silva" at ana@example.com as "View" into the team "Finance"
      Then "Ana Silva" is in the team "Finance"

  Rule: An email address belongs to one member

    Scenario: The email address has an active member
      Given the member "Ana Silva" at ana@example.com
      When I try to invite "Ana" "Santos" at ana@example.com as "View"
      Then Sigma refuses, because the email address is already taken
      And there is one active member at ana@example.com

    Scenario: The email address differs only in capitals
      Given the member "Ana Silva" at ana@example.com
      When I try to invite "Ana" "Santos" at ANA@EXAMPLE.COM as "View"
      Then Sigma refuses, because the email address is already taken

    Scenario: The email address has a plus alias
      Given the member "Ana Silva" at ana@example.com
      When I invite "Ana" "Santos" at ana+second@example.com as "View"
      Then there is one active member at ana+second@example.com
      And there is one active member at ana@example.com

    Scenario: The email address has a deactivated member
      Given the deactivated member "Ana Silva"
      When I try to invite "Ana" "Santos" at the email address of "Ana Silva" as "View"
      Then Sigma refuses, because the email address is already taken

  Rule: A member has an account type of the organization

    Scenario: The account type does not exist
      When I try to invite "Ana" "Silva" at ana@example.com as an account type that does not exist
      Then Sigma refuses, because the account type does not exist
      And there is no member at ana@example.com

  Rule: Only administrators may invite members

    Scenario: A viewer tries to invite a member
      Given the member "Ben Okoye"
      And credentials of "Ben Okoye"
      When "Ben Okoye" tries to invite "Ana" "Silva" at ana@example.com as "View"
      Then Sigma refuses, because only an administrator may do this
      And there is no member at ana@example.com

  Rule: A member has an email address

    Scenario: The email address is missing
      When I try to invite "Ana" "Silva" without an email address as "View"
      Then Sigma refuses, because a required value is missing

    Scenario: The email address is malformed
      When I try to invite "Ana" "Silva" at the email address "somewhere" as "View"
      Then Sigma refuses, because a value is invalid
