Feature: Grant a connection
  Lets a member or a team query a data platform: use the connection, or use it and annotate its tables.

  Use it after you created a connection, or for a new colleague. To grant a part of a connection, run
  `grant-a-schema-or-table`.

  It needs a connection, a member or a team, and a permission: use or annotate. You need to be an administrator. It adds one
  grant, or changes the one that the member or team has.

  @runbook
  Scenario Outline: Grant a connection to a member
    Given the connection "<connection>"
    And the member "<member>"
    When I let "<member>" <connection permission> the connection "<connection>"
    Then "<member>" may <connection permission> the connection "<connection>"

    Examples: What you fill in
      | connection           | member   | connection permission |
      | Snowflake production | Chen Wei | use                   |

  @runbook
  Scenario Outline: Grant a connection to a team
    Given the connection "<connection>"
    And the team "<team>"
    When I let the team "<team>" <connection permission> the connection "<connection>"
    Then the team "<team>" may <connection permission> the connection "<connection>"

    Examples: What you fill in
      | connection           | team    | connection permission |
      | Snowflake production | Finance | use                   |

  Rule: A member has one grant on a connection

    Scenario: A second grant replaces the first one
      Given the connection "Snowflake production"
      And the member "Ana Silva"
      And "Ana Silva" may use the connection "Snowflake production" already
      When I let "Ana Silva" annotate the connection "Snowflake production"
      Then "Ana Silva" may annotate the connection "Snowflake production"
      And "Ana Silva" has one grant on the connection "Snowflake production"

  Rule: A grant can be revoked

    Scenario: Revoke the grant of a member
      Given the connection "Snowflake production"
      And the member "Ana Silva"
      And "Ana Silva" may use the connection "Snowflake production" already
      When I revoke the grant of "Ana Silva" on the connection "Snowflake production"
      Then "Ana Silva" has no grant on the connection "Snowflake production"
