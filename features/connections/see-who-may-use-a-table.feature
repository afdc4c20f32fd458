Feature: See who may use a table
  Lists the members and teams that have a grant on a table, or on what contains it: a row for each grant, with the permission
  and the object that it is on, which is the table, its schema, its database or the connection.

  Use it before you grant or revoke access to a table. It works for a schema or database as well. A team is one row: its
  members are not listed. Administrators may use every connection (assumed), and are listed only if they have a grant.

  It needs a connection and a path such as SALES.ORDERS. You need to be an administrator. It changes nothing.

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

  Rule: Only an administrator can list the grants

    Scenario: A colleague is not an administrator
      Given the connection "Snowflake production"
      And the member "Ben Okoye"
      And credentials of "Ben Okoye"
      When "Ben Okoye" tries to list who may use the path "HARBOR.SALES.ORDERS" of the connection "Snowflake production"
      Then Sigma refuses, because only an administrator may do this
