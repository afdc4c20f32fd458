Feature: Delete a connection
  Deletes a connection, so that members can no longer query its data platform through it.

  Use it when a data platform is retired. Workbooks that use the connection remain, but show no data (assumed); list them
  first with `see-what-depends-on-a-connection`.

  It needs a connection. You need to be an administrator. It deletes one connection. It can't be undone: Sigma archives the
  connection, but restores it only together with its secret, which no operation returns.

  @runbook @sandbox
  Scenario Outline: Delete a connection
    Given the connection "<connection>"
    When I delete the connection "<connection>"
    Then the connection "<connection>" is not listed

    Examples: What you fill in
      | connection              |
      | Postgres workshop floor |

  Rule: Only an administrator can delete a connection

    @sandbox
    Scenario: A colleague is not an administrator
      Given the connection "Postgres workshop floor"
      And the member "Ben Okoye"
      And credentials of "Ben Okoye"
      When "Ben Okoye" tries to delete the connection "Postgres workshop floor"
      Then Sigma refuses, because only an administrator may do this

  Rule: Only what exists can be deleted

    Scenario: The connection does not exist
      When I try to delete a connection that does not exist
      Then Sigma refuses, because it does not exist
