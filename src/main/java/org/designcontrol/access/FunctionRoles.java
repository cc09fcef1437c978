package org.designcontrol.access;

import org.springframework.data.jpa.repository.JpaRepository;

interface FunctionRoles extends JpaRepository<FunctionRole, String> {}
