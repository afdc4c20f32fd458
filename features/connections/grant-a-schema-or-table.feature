Feature: Grant a schema or table
  Lets a member or a team query one database, schema or table of a connection: use it, or use and annotate it.

  Use it when a grant on the whole connection would open too much. A grant on a database or schema applies to everything in
  it, including tables that Sigma discovers later. Permissions from other grants remain.

  It needs a connection, a path such as SALES.ORDERS, a member or a team, and a permission: use or annotate. You need to be an
  administrator. It adds one grant, or changes the one that the member or team has on this path.

  @runbook
  Scenario Outline: Grant a schema or table to a member
    Given the connection "<connection>"
    And the member "<member>"
    When I let "<member>" <connection permission> the path "<path>" of the connection "<connection>"
    Then "<member>" may <connection permission> the path "<path>" of the connection "<connection>"

    Examples: What you fill in
      | connection           | path         | member   | connection permission |
      | Snowflake production | HARBOR.SALES | Chen Wei | use                   |

  @runbook
  Scenario Outline: Grant a schema or table to a team
    Given the connection "<connection>"
    And the team "<team>"
    When I let the team "<team>" <connection permission> the path "<path>" of the connection "<connection>"
    Then the team "<team>" may <connection permission> the path "<path>" of the connection "<connection>"

    Examples: What you fill in
      | connection           | path         | team    | connection permission |
      | Snowflake production | HARBOR.SALES | Finance | use                   |

  Rule: A member has one grant on a path

    Scenario: A second grant replaces the first one
      Given the connection "Snowflake production"
      And the member "Ana Silva"
      And "Ana Silva" may use the path "HARBOR.SALES" of the connection "Snowflake production" already
      When I let "Ana Silva" annotate the path "HARBOR.SALES" of the connection "Snowflake production"
      Then "Ana Silva" may annotate the path "HARBOR.SALES" of the connection "Snowflake production"
      And "Ana Silva" has one grant on the path "HARBOR.SALES" of the connection "Snowflake production"

  Rule: A member sees a granted path

    Scenario: Find a path after it was granted
      Given the connection "Snowflake production"
      And the member "Ana Silva"
      And credentials of "Ana Silva"
      When I let "Ana Silva" use the path "HARBOR.STOCK.TIMBER" of the connection "Snowflake production"
      Then "Ana Silva" sees the path "HARBOR.STOCK.TIMBER" of the connection "Snowflake production"

  Rule: A grant on a schema applies to its tables

    Scenario: Find a table after its schema was granted
      Given the connection "Snowflake production"
      And the member "Ana Silva"
      And credentials of "Ana Silva"
      When I let "Ana Silva" use the path "HARBOR.SALES" of the connection "Snowflake production"
      Then "Ana Silva" sees the path "HARBOR.SALES.ORDERS" of the connection "Snowflake production"

  Rule: Only an administrator can grant a path

    Scenario: A colleague is not an administrator
      Given the connection "Snowflake production"
      And the member "Ana Silva"
      And the member "Ben Okoye"
      And credentials of "Ben Okoye"
      When "Ben Okoye" tries to let "Ana Silva" use the path "HARBOR.SALES" of the connection "Snowflake production"
      Then Sigma refuses, because only an administrator may do this

  Rule: Only what exists can be granted

    Scenario: The path does not exist
      Given the member "Ana Silva"
      When I try to let "Ana Silva" use a path that does not exist
      Then Sigma refuses, because it does not exist
