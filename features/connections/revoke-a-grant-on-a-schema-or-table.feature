Feature: Revoke a grant on a schema or table
  Revokes the grant of a member or a team on one database, schema or table of a connection.

  Use it when someone no longer needs the data. A member may keep access through a grant on the connection, on a schema or
  database that contains the path, or on a team: `see-who-may-use-a-table` lists all of them.

  It needs a connection, a path such as SALES.ORDERS, and a member or a team that has a grant on this path. You need to be an
  administrator. It removes one grant.

  @runbook
  Scenario Outline: Revoke the grant of a member on a schema or table
    Given the connection "<connection>"
    And the member "<member>"
    And "<member>" has a grant on the path "<path>" of the connection "<connection>" already
    When I revoke the grant of "<member>" on the path "<path>" of the connection "<connection>"
    Then "<member>" has no grant on the path "<path>" of the connection "<connection>"

    Examples: What you fill in
      | connection         | path     | member      |
      | Redshift logistics | shipping | Lukas Meyer |

  @runbook
  Scenario Outline: Revoke the grant of a team on a schema or table
    Given the connection "<connection>"
    And the team "<team>"
    And the team "<team>" has a grant on the path "<path>" of the connection "<connection>" already
    When I revoke the grant of the team "<team>" on the path "<path>" of the connection "<connection>"
    Then the team "<team>" has no grant on the path "<path>" of the connection "<connection>"

    Examples: What you fill in
      | connection         | path     | team    |
      | Redshift logistics | shipping | Finance |

  Rule: Other members keep their grants

    Scenario: Two members have a grant
      Given the connection "Snowflake production"
      And the member "Ana Silva"
      And the member "Ben Okoye"
      And "Ana Silva" may use the path "HARBOR.SALES" of the connection "Snowflake production" already
      And "Ben Okoye" may use the path "HARBOR.SALES" of the connection "Snowflake production" already
      When I revoke the grant of "Ana Silva" on the path "HARBOR.SALES" of the connection "Snowflake production"
      Then "Ana Silva" has no grant on the path "HARBOR.SALES" of the connection "Snowflake production"
      And "Ben Okoye" may use the path "HARBOR.SALES" of the connection "Snowflake production"

  Rule: A grant on the connection remains

    Scenario: A member has a grant on the path and one on the connection
      Given the connection "Snowflake production"
      And the member "Ana Silva"
      And "Ana Silva" may use the connection "Snowflake production" already
      And "Ana Silva" may annotate the path "HARBOR.SALES" of the connection "Snowflake production" already
      When I revoke the grant of "Ana Silva" on the path "HARBOR.SALES" of the connection "Snowflake production"
      Then "Ana Silva" has no grant on the path "HARBOR.SALES" of the connection "Snowflake production"
      And "Ana Silva" may use the connection "Snowflake production"
