Feature: See who may use a table
  The members and teams who may query a table, a schema or a database, each with the permission and where it was granted: on the
  table itself, on its schema or database, or on the connection.

  Use it before you grant or revoke a table, since a grant on what contains it applies to it, too. Members of a listed team are not
  listed one by one. Administrators may use every connection (assumed), with or without a grant.

  It needs a connection and a path with dots between its names such as SALES.ORDERS. You need to be an administrator. It changes
  nothing.

  @runbook
  Scenario Outline: List the grants on a table and on what contains it
    Given the connection "<connection>"
    When I list who may use the path "<path>" of the connection "<connection>"
    Then no grant is listed twice

    Examples: What you fill in
      | connection         | path             |
      | Redshift logistics | shipping.parcels |

  Rule: A grant on what contains the table is listed, too

    Scenario: A member may use the table, and a team the connection
      Given the connection "Snowflake production"
      And the member "Ana Silva"
      And the team "Finance"
      And "Ana Silva" may annotate the path "HARBOR.SALES.ORDERS" of the connection "Snowflake production" already
      And the team "Finance" may use the connection "Snowflake production" already
      When I list who may use the path "HARBOR.SALES.ORDERS" of the connection "Snowflake production"
      Then "Ana Silva" is listed with the permission annotate on the path "HARBOR.SALES.ORDERS" of the connection "Snowflake production"
      And the team "Finance" is listed with the permission use on the connection "Snowflake production"
