Feature: Grant a connection
  A member or a team may ask a data warehouse: use the connection, or use it and annotate its tables.

  Use it after a new connection was made, or for a new colleague. Connections are made by hand, so this recipe never
  makes one: it takes the one you name.

  It needs a connection, a member and what the member may do: use or annotate. It adds one grant, or changes the one
  that was there.

  @runbook
  Scenario Outline: A member may ask a warehouse
    Given the connection "<connection>"
    And the member "<member>"
    When I let "<member>" <connection permission> the connection "<connection>"
    Then "<member>" may <connection permission> the connection "<connection>"

    Examples: What you fill in
      | connection           | member   | connection permission |
      | Snowflake production | Chen Wei | use                   |

  Rule: A team can be granted a connection too

    Scenario: Sharing with a team
      Given the connection "Snowflake production"
      And the team "Finance"
      When I let the team "Finance" use the connection "Snowflake production"
      Then the team "Finance" may use the connection "Snowflake production"

  Rule: A member has one grant on a connection

    Scenario: Granting more than before
      Given the connection "Snowflake production"
      And the member "Ana Silva"
      And "Ana Silva" may use the connection "Snowflake production" already
      When I let "Ana Silva" annotate the connection "Snowflake production"
      Then "Ana Silva" may annotate the connection "Snowflake production"
      And "Ana Silva" has one grant on the connection "Snowflake production"

  Rule: A grant can be taken back

    Scenario: Taking a member's grant away
      Given the connection "Snowflake production"
      And the member "Ana Silva"
      And "Ana Silva" may use the connection "Snowflake production" already
      When I take the connection "Snowflake production" from "Ana Silva"
      Then "Ana Silva" has no grant on the connection "Snowflake production"
